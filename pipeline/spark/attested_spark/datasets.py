"""The last step: records merged and published by one filter, on the driver's disk; from there to Parquet."""
import json
import os
import subprocess
import tempfile

from attested_spark.account import Lost

WELL, QUARANTINED = 0, 3

# What `publish --merge` reads, in its order: documents, then what joins their mentions.
FOUND = "SELECT line FROM found WHERE is <> ''"
EDGES = "SELECT DISTINCT line FROM edges WHERE kind <> ''"
CLUSTERS = "SELECT line FROM clusters WHERE kind <> ''"


def publish(statements, home, given, account):
    """Merges and publishes: lines stream through to the filter's disk. Gives back the status."""
    words = ["publish", "--merge", "--whole", "--out", given.out, "--sources", given.sources, "--tally"]
    with tempfile.TemporaryFile() as told:
        frames = [statements.spark.sql(text) for text in (FOUND, EDGES, CLUSTERS)]
        sent, status = feed(["sh", os.path.join(home, "attested")] + words, frames, told)
        told.seek(0)
        said = told.read().splitlines()
    if not said:
        raise Lost("publish ended before it had answered")
    read = json.loads(said[-1])["tally"]["read"]
    rows = [account.of(name).rows for name in ("found", "clusters")]
    if [sent[0], sent[2]] != rows:
        raise Lost("publish: of %s lines of documents and clusters it was given %s" % (rows, [sent[0], sent[2]]))
    if read != sum(sent) + 1:
        raise Lost("publish: it was given %d lines and read %d" % (sum(sent), read - 1))
    return status


def feed(command, frames, into):
    """Sends lines to a command; all of them, or it fails with the command's last words. Gives back how many of each, and the status."""
    with tempfile.TemporaryFile() as words:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=into, stderr=words)
        sent = [0] * len(frames)
        try:
            for at, frame in enumerate(frames):
                for row in frame.toLocalIterator(prefetchPartitions=True):
                    child.stdin.write(row.line.encode("utf-8") + b"\n")
                    sent[at] += 1
            # Should this process end before, nothing is published.
            child.stdin.write(json.dumps({"tally": {"written": sum(sent)}}).encode("utf-8") + b"\n")
            child.stdin.close()
        except BrokenPipeError:
            pass
        except BaseException:
            child.kill()
            child.wait()
            raise
        status = child.wait()
        words.seek(0)
        said = words.read().decode("utf-8", "replace")
    if status not in (WELL, QUARANTINED):
        raise Lost("%s ended with status %d\n%s" % (" ".join(command[2:4]), status, said[-2000:]))
    return sent, status


# Decimals stay text, as written: a double would round money.
TYPES = {"string": "STRING", "integer": "BIGINT", "number": "STRING", "boolean": "BOOLEAN"}


def to_parquet(spark, given):
    """Each dataset's CSV as Parquet, with the types of datapackage.json; mentions by the kind of their record. Workers read it from --work."""
    with open(os.path.join(given.out, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    for resource in package["resources"]:
        if not resource["path"].endswith(".csv") or resource["path"].endswith(".excel.csv"):
            continue
        fields = resource["schema"]["fields"]
        schema = ", ".join("`%s` %s" % (field["name"], TYPES.get(field["type"], "STRING")) for field in fields)
        path = copied(spark, os.path.join(given.out, resource["path"]), given.work.rstrip("/") + "/published")
        options = {"header": "true", "quote": '"', "escape": '"', "multiLine": "true", "nullValue": "", "mode": "FAILFAST"}
        frame = spark.read.schema(schema).options(**options).csv(path)
        writer = frame.write.mode("overwrite")
        if resource["path"] == "mentions.csv":
            writer = writer.partitionBy("record_kind")
        writer.parquet("%s/%s" % (given.parquet.rstrip("/"), resource["path"][: -len(".csv")]))


def copied(spark, path, folder):
    """A file of the driver's disk where all workers reach it."""
    jvm = spark.sparkContext._jvm
    to = jvm.org.apache.hadoop.fs.Path("%s/%s" % (folder, os.path.basename(path)))
    system = to.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    system.copyFromLocalFile(False, True, jvm.org.apache.hadoop.fs.Path("file://" + os.path.abspath(path)), to)
    return to.toString()
