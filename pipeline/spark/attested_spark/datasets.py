"""The last steps: records merged and published by the filters, on the driver's disk; from there to Parquet."""
import json
import os
import subprocess
import tempfile

from attested_spark.account import Lost

WELL, QUARANTINED = 0, 3


def publish(statements, home, given):
    """Merges and publishes. Lines stream through; what a stage holds is its own affair. Gives back the status."""
    spark = statements.spark
    found = "SELECT line FROM found WHERE is IN (%s)"
    clusters = "SELECT line FROM clusters WHERE kind <> ''"
    registry = os.path.join(given.out, "ids.csv")
    known = ["--registry", registry] if os.path.exists(registry) else []
    with tempfile.NamedTemporaryFile(prefix="attested-records-", suffix=".jsonl") as records:
        merge = ["sh", os.path.join(home, "filter"), str(given.patience), "merge"] + known
        feed(merge, [spark.sql(found % "'document', 'found'"), spark.sql(clusters)], records, (WELL,))
        rest = [
            spark.sql(found % "'found', 'quarantined'"),
            spark.sql("SELECT DISTINCT line FROM edges WHERE kind <> ''"),
            spark.sql(clusters),
        ]
        words = ["publish", "--out", given.out, "--sources", given.sources, "--tally"]
        with tempfile.TemporaryFile() as told:
            sent, status = feed(["sh", os.path.join(home, "attested")] + words, rest, told, (WELL, QUARANTINED), records)
            told.seek(0)
            read = json.loads(told.read().splitlines()[-1])["tally"]["read"]
        if read != sent:
            raise Lost("publish: it was given %d lines and read %d" % (sent, read))
        return status


def feed(command, frames, into, allowed, first=None):
    """Sends lines to a command; all of them, or it fails with the command's last words."""
    with tempfile.TemporaryFile() as words:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=into, stderr=words)
        sent = 0
        try:
            for line in lines_of(frames, first):
                child.stdin.write(line)
                sent += 1
            child.stdin.close()
        except BrokenPipeError:
            pass
        status = child.wait()
        words.seek(0)
        said = words.read().decode("utf-8", "replace")
    if status not in allowed:
        raise Lost("%s ended with status %d\n%s" % (" ".join(command[2:4]), status, said[-2000:]))
    return sent, status


def lines_of(frames, first):
    if first is not None:
        first.seek(0)
        for line in first:
            if not line.startswith(b'{"tally":'):
                yield line
    for frame in frames:
        for row in frame.toLocalIterator():
            yield row.line.encode("utf-8") + b"\n"


# Decimals stay text, as written: a double would round money.
TYPES = {"string": "STRING", "integer": "BIGINT", "number": "STRING", "boolean": "BOOLEAN"}


def to_parquet(spark, given):
    """Each dataset's CSV as Parquet, with the types of datapackage.json; mentions by the kind of their record."""
    with open(os.path.join(given.out, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    for resource in package["resources"]:
        if not resource["path"].endswith(".csv") or resource["path"].endswith(".excel.csv"):
            continue
        fields = resource["schema"]["fields"]
        schema = ", ".join("`%s` %s" % (field["name"], TYPES.get(field["type"], "STRING")) for field in fields)
        path = "file://" + os.path.abspath(os.path.join(given.out, resource["path"]))
        options = {"header": "true", "quote": '"', "escape": '"', "multiLine": "true", "nullValue": "", "mode": "FAILFAST"}
        frame = spark.read.schema(schema).options(**options).csv(path)
        writer = frame.write.mode("overwrite")
        if resource["path"] == "mentions.csv":
            writer = writer.partitionBy("record_kind")
        writer.parquet("%s/%s" % (given.parquet.rstrip("/"), resource["path"][: -len(".csv")]))
