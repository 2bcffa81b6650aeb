"""The job: reads as a list."""
import argparse
import os
import re
import shlex
import shutil
import sys
import time

from attested_spark.account import Account, Lost
from attested_spark.components import components
from attested_spark.datasets import publish, to_parquet
from attested_spark.inputs import FORMATS, Unusable, open_inputs
from attested_spark.merging import merge, parts_of
from attested_spark.statements import Statements, quoted

FAILED, USAGE = 1, 2


def parsed(words):
    parser = argparse.ArgumentParser(prog="job.py", description="The stages of Attested on Apache Spark.")
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="folder, file, table or listing, as --format says")
    parser.add_argument("--format", choices=FORMATS, default="files", help=(
        "files: all that `attested run` reads, each file in one task; lines: large JSON Lines in UTF-8, split between tasks; "
        "table: Parquet, or a table of the catalogue; listing: paths, one a line, that the workers open themselves"))
    parser.add_argument("--out", required=True, help="folder on the driver's disk for the datasets; its ids.csv is the registry")
    parser.add_argument("--work", required=True, help="URI that all workers reach, for what stages leave to the next")
    parser.add_argument("--parquet", help="URI for the datasets as Parquet, too")
    parser.add_argument("--partitions", type=int, help="tasks of each stage; left to Spark when missing")
    parser.add_argument("--name", help="with --format table: what the documents' uris begin with; the table's name when missing")
    parser.add_argument("--root", help="with --format listing: the folder that the paths are below")
    parser.add_argument("--sources", default=".", help="folder that the documents' uris start from, for `attested verify`")
    parser.add_argument("--text-column", help="column or field that holds the text, where its name does not tell")
    parser.add_argument("--encoding", help="encoding of files that do not say, where it cannot be found")
    parser.add_argument("--timeout", type=int, default=60, help="the most seconds that one article may take; then it is quarantined")
    parser.add_argument("--patience", type=int, default=1800, help="the most seconds that a stage may neither read nor print; then its task fails")
    parser.add_argument("--filter", help="command of the stages on the workers, where the archive is installed there")
    return parser.parse_args(words)


def say(line):
    print("%s attested: %s" % (time.strftime("%H:%M:%S"), line), file=sys.stderr, flush=True)


def main(words, home, spark):
    given = parsed(words)
    try:
        return run(given, home, spark)
    except Unusable as error:
        say(str(error))
        return USAGE
    except Lost as error:
        say(str(error))
        return FAILED
    except Exception as error:
        words = re.search(r"attested [\w ]+: .*?(?=\n\s*at |\n\tat |\Z)", str(error), re.DOTALL)
        if words is None:
            raise
        say("a task failed as often as it may; its stage's last words:\n" + words[0].strip())
        return FAILED


def run(given, home, spark):
    started = time.time()
    statements, account = find(given, home, spark)

    def stage(name, rows, by="is"):
        statements.run(name)
        statements.table(name)
        return account.settle(name, rows, by)

    stage("keys", account.of("found", "found"), "''")
    uncompared = stage("edges", account.of("keys"), "''")["uncompared"]
    if uncompared:
        say("edges: %d pairs under keys that very many share were left uncompared" % uncompared)
    cluster(stage, account, statements, given)
    try:
        merge(stage, account, statements, given, home, say)
        status = publish(statements, home, given, uncompared, say)
    finally:
        shutil.rmtree(parts_of(given), ignore_errors=True)
    say("publish: done by the driver")
    if given.parquet:
        to_parquet(spark, given)
    say("published in %s after %.0f s" % (given.out, time.time() - started))
    return status


def cluster(stage, account, statements, given):
    """Each component of what was found the same is clustered by one process, and none holds two that need not be together."""
    components(statements, given.work.rstrip("/"), say)
    statements.run("placed")
    statements.table("placed")
    statements.run("joined")
    account.look("joined", "''")
    account.look("placed", "root IS NULL")
    apart = stage("clusters", account.of("joined"))["held_apart"]
    if apart:
        say("clusters: %d pairs that were found the same were held apart: other pairs of theirs speak against it, or there are too many" % apart)


def find(given, home, spark):
    """The map: what every source is, and what is found in it."""
    statements = Statements(spark, home, {
        "work": quoted(given.work.rstrip("/")),
        "filter": quoted(filter_of(given, home, spark)),
        "reading": quoted(reading(given)),
    })
    if given.partitions:
        spark.conf.set("spark.sql.shuffle.partitions", given.partitions)
        spark.conf.set("spark.sql.adaptive.coalescePartitions.enabled", "false")
    account = Account(statements, say)
    rows = open_inputs(statements, given)
    statements.run("found")
    statements.table("found")
    account.settle("found", (rows, None))
    once(spark)
    return statements, account


def once(spark):
    twice = spark.sql("SELECT first(line) AS line FROM found WHERE is = 'document' GROUP BY id HAVING count(*) > 1").first()
    if twice:
        raise Unusable("Two sources have one uri: rename one of them, or leave one out. %s" % twice.line[:200])


def filter_of(given, home, spark):
    # In one process with the driver, nothing is unpacked for workers; `local-cluster` has workers of its own.
    local = re.match(r"local(\[|$)", spark.sparkContext.master)
    place = shlex.quote(os.path.join(home, "filter")) if local else "./attested/filter"
    return "%s %d" % (given.filter or "sh " + place, given.patience)


def reading(given):
    words = ["--timeout", str(given.timeout)]
    if given.text_column:
        words += ["--text-column", shlex.quote(given.text_column)]
    if given.encoding:
        words += ["--encoding", shlex.quote(given.encoding)]
    return " ".join(words)
