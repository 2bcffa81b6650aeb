"""The stage merge, cut where lines are grouped anew: every record is merged on a worker, from its mentions alone."""
import json
import os
import shutil
import subprocess

from attested_spark.account import Lost, added, counted
from attested_spark.components import components
from attested_spark.files import copied


def merge(stage, account, statements, given, home, say):
    """From clusters to the rows of all files. `stage` runs a statement and settles its account."""
    stage("decisions", account.of("placed", True))
    stage("copies", account.of("found", "document"))
    stage("documents", counted(account.of("copies")))
    stage("founders", account.of("found", "found"))
    statements.run("clustered")
    names_of_before(account, statements, given, home)
    grouped(account, statements, given, say)
    stage("names", counted(added([account.of("registry", "id"), account.of("founders")])))
    known = [account.of("documents", "document"), account.of("found", "found"), counted(account.of("founders"))]
    stage("mentions", added(known))
    stage("records", added([account.of("names", "named"), account.of("mentions", "mention")]))
    stage("sums", account.of("records", "sum"))
    said = [account.of("records", "conflict"), account.of("sums"), account.of("registry", "conflict-id")]
    stage("conflicts", added(said))


def grouped(account, statements, given, say):
    """What is to be named together: with a registry, clusters and the ids that meet in them."""
    if account.of("registry", "id")[0] == 0:
        statements.run("grouped-anew")
        return
    statements.run("held")
    components(statements, given.work.rstrip("/"), say, "held")
    statements.run("grouped")


def registry_of(given):
    """The copy of the registry that everything is named by."""
    return os.path.join(parts_of(given), "registry.csv")


def parts_of(given):
    """A folder beside --out, for what is to be published."""
    out = os.path.abspath(given.out)
    return os.path.join(os.path.dirname(out), ".%s.parts" % os.path.basename(out))


def names_of_before(account, statements, given, home):
    """Hands the ids of --out to the workers, and the number of this run's turn to the stages."""
    folder = parts_of(given)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    words = ["sh", os.path.join(home, "attested"), "merge", "--step", "registry", "--columns", "--tally"]
    before = os.path.join(given.out, "ids.csv")
    if os.path.exists(before):
        shutil.copyfile(before, registry_of(given))
        words += ["--registry", registry_of(given)]
    ids = os.path.join(folder, "ids.jsonl")
    with open(ids, "wb") as file:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.PIPE)
    if done.returncode:
        raise Lost("the registry of %s cannot be read\n%s" % (given.out, done.stderr.decode("utf-8", "replace")[-2000:]))
    with open(ids, "rb") as file:
        file.seek(max(0, os.path.getsize(ids) - 4096))
        tally = json.loads(file.read().splitlines()[-1].split(b"\t")[-1])["tally"]
    statements.values["generation"] = "--generation %d" % tally["generation"]
    path = copied(statements.spark, ids, given.work.rstrip("/"))
    os.remove(ids)
    statements.spark.read.option("lineSep", "\n").text(path).createOrReplaceTempView("ids")
    statements.run("registry")
    statements.table("registry")
    account.settle("registry", (0, None))
