"""The last step: records merged and published by one filter, on the driver's disk; from there to Parquet."""
import json
import os
import subprocess
import tempfile
import zlib

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
        (found, _, clusters), all_of_it, status = feed(["sh", os.path.join(home, "attested")] + words, frames, told)
        told.seek(0)
        said = told.read().splitlines()
    if not said:
        raise Lost("publish ended before it had answered")
    tally = json.loads(said[-1])["tally"]
    for name, sent in (("found", found), ("clusters", clusters)):
        there = account.of(name)
        if (there.rows, there.sum or 0) != sent:
            raise Lost("publish: of the %d lines of %s it was given %d, or not the same" % (there.rows, name, sent[0]))
    if (tally["read"], tally["sumRead"]) != all_of_it:
        raise Lost("publish: it was given %d lines and read %d, or not the same" % (all_of_it[0], tally["read"]))
    return status


def feed(command, frames, into):
    """Sends lines to a command; all of them, or it fails with the command's last words. Gives back the lines and checksum of each frame,
    those of all with the last line, and the status."""
    with tempfile.TemporaryFile() as words:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=into, stderr=words)
        try:
            parts = [sent(child.stdin, (row.line for row in frame.toLocalIterator(prefetchPartitions=True))) for frame in frames]
            # Should this process end before, nothing is published.
            last = json.dumps({"tally": {"written": sum(lines for lines, _ in parts)}})
            parts.append(sent(child.stdin, [last]))
            child.stdin.close()
        except BrokenPipeError:
            parts = [(0, 0)] * (len(frames) + 1)
        except BaseException:
            child.kill()
            child.wait()
            raise
        status = child.wait()
        words.seek(0)
        said = words.read().decode("utf-8", "replace")
    if status not in (WELL, QUARANTINED):
        raise Lost("%s ended with status %d\n%s" % (" ".join(command[2:4]), status, said[-2000:]))
    whole = sum(lines for lines, _ in parts), sum(checksum for _, checksum in parts) % LIMIT
    return parts[:-1], whole, status


# Of a sum of checksums, as the stages have it.
LIMIT = 1 << 52


def sent(pipe, lines):
    """Writes lines; gives back how many, and the sum of their checksums."""
    count = checksum = 0
    for line in lines:
        data = line.encode("utf-8")
        pipe.write(data + b"\n")
        count, checksum = count + 1, (checksum + zlib.crc32(data)) % LIMIT
    return count, checksum


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
