"""The last step: the rows of every file in order, one file each on the driver's disk, published by one command; and as Parquet."""
import json
import os
import subprocess
import tempfile
import zlib

from attested_spark.account import LIMIT, Lost
from attested_spark.files import joined
from attested_spark.merging import parts_of

WELL, QUARANTINED = 0, 3


def publish(statements, home, given, uncompared, say):
    """Sorts and joins the files and publishes them. Gives back the status."""
    parts = sorted_files(statements, given, say)
    words = ["publish", "--parts", parts_of(given), "--whole", "--out", given.out, "--sources", given.sources, "--tally"]
    lines = [json.dumps({"part": row.file, "pieces": row.pieces, "sum": int(row.sum)}) for row in parts]
    if uncompared:
        lines.append(diagnostic("pairs-not-compared", "%d pairs under keys that very many share were not compared." % uncompared))
    told = statements.run("told")
    with tempfile.TemporaryFile() as answer:
        _, all_of_it, status = feed(["sh", os.path.join(home, "attested")] + words, [told], answer, lines)
        answer.seek(0)
        said = answer.read().splitlines()
    if not said:
        raise Lost("publish ended before it had answered")
    tally = json.loads(said[-1])["tally"]
    if (tally["read"], tally["sumRead"]) != all_of_it:
        raise Lost("publish: it was given %d lines and read %d, or not the same" % (all_of_it[0], tally["read"]))
    return status


def diagnostic(code, message):
    return json.dumps({"diagnostic": {"uri": None, "code": code, "message": message, "start": None, "end": None}})


def sorted_files(statements, given, say):
    """Every file's rows in their order, on the driver's disk. Gives back what the files must hold."""
    spark, folder = statements.spark, given.work.rstrip("/") + "/files"
    statements.run("texts")
    rows = spark.sql("SELECT file, text FROM texts ORDER BY file, key")
    rows.write.mode("overwrite").partitionBy("file").option("lineSep", "\n").text(folder)
    parts = statements.run("pieces").collect()
    say("files: %d pieces of %d files in order" % (sum(part.pieces for part in parts), len(parts)))
    for part in parts:
        joined(spark, "%s/file=%s" % (folder, part.file), os.path.join(parts_of(given), part.file))
    say("files: joined on the driver's disk")
    return parts


def feed(command, frames, into, first=()):
    """Sends lines to a command; all of them, or it fails with the command's last words. Gives back the lines and checksum of each frame,
    those of all with the last line, and the status."""
    with tempfile.TemporaryFile() as words:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=into, stderr=words)
        try:
            parts = [sent(child.stdin, first)]
            parts += [sent(child.stdin, (row.line for row in frame.toLocalIterator(prefetchPartitions=True))) for frame in frames]
            # Should this process end before, nothing is published.
            last = json.dumps({"tally": {"written": sum(lines for lines, _ in parts)}})
            parts.append(sent(child.stdin, [last]))
            child.stdin.close()
        except BrokenPipeError:
            parts = [(0, 0)] * (len(frames) + 2)
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
    return parts[1:-1], whole, status


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
CELLS = {"quote": '"', "escape": '"', "multiLine": "true", "nullValue": "", "mode": "FAILFAST"}


# Of what was not read, as in the files of quarantine/.
QUARANTINE = "id STRING, uri STRING, code STRING, reason STRING, reference STRING, line BIGINT, text STRING"


def to_parquet(spark, given):
    """The rows of each CSV as Parquet, with the types of datapackage.json; mentions by the kind of their record; and what was not read.
    Workers write them."""
    from pyspark.sql.functions import col, from_csv, from_json

    with open(os.path.join(given.out, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    for resource in package["resources"]:
        path = resource["path"]
        if not path.endswith(".csv"):
            continue
        fields = resource["schema"]["fields"]
        schema = ", ".join("`%s` %s" % (field["name"], TYPES.get(field["type"], "STRING")) for field in fields)
        rows = spark.table("texts").where(col("file") == path).select(from_csv("text", schema, CELLS).alias("row"))
        writer = rows.select("row.*").write.mode("overwrite")
        if path == "mentions.csv":
            writer = writer.partitionBy("record_kind")
        writer.parquet("%s/%s" % (given.parquet.rstrip("/"), path[: -len(".csv")]))
    unread = spark.table("found").where("is = 'quarantined'").select(from_json("line", QUARANTINE, {"mode": "FAILFAST"}).alias("row"))
    unread.select("row.*").write.mode("overwrite").parquet("%s/quarantine" % given.parquet.rstrip("/"))
