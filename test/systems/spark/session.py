"""One Spark session for many jobs: lines of JSON in, a line of JSON out for each. The archive is the first argument."""
import json
import os
import resource
import shutil
import sys
import time

home, master, confs = sys.argv[1], sys.argv[2], sys.argv[3:]
sys.path.insert(0, home)
out = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

from pyspark.sql import SparkSession

builder = SparkSession.builder.master(master).appName("attested-test")
for conf in confs:
    builder = builder.config(*conf.split("=", 1))
spark = builder.getOrCreate()
spark.sparkContext.setLogLevel("WARN")

from attested_spark.components import components
from attested_spark.statements import Statements
from attested_spark.steps import find, main, parsed


def job(given):
    for name, value in given.get("confs", {}).items():
        spark.conf.set(name, value)
    return {"status": main(given["words"], given.get("home", home), spark)}


def found(given):
    """The map alone: its lines of documents."""
    for name, value in given.get("confs", {}).items():
        spark.conf.set(name, value)
    find(parsed(given["words"]), home, spark)
    for name in given.get("confs", {}):
        spark.conf.unset(name)
    return {"documents": [json.loads(row.line) for row in spark.sql("SELECT line FROM found WHERE is = 'document'").collect()]}


def graph(given):
    """Components of edges between numbers, as [node, root] rows."""
    work = given["work"]
    rows = [("kind", str(a), str(b), "true") for a, b in given["edges"]]
    spark.createDataFrame(rows, "kind STRING, a STRING, b STRING, same STRING").createOrReplaceTempView("edges")
    components(Statements(spark, home, {"work": work}), work, lambda line: print(line, file=sys.stderr))
    numbers = {row.h: row.n for row in spark.sql("SELECT a AS n, xxhash64(a) AS h FROM edges UNION SELECT b, xxhash64(b) FROM edges").collect()}
    return {"roots": [[numbers[row.u], numbers[row.v]] for row in spark.table("star").collect()]}


def table(given):
    """Rows of JSON Lines as Parquet."""
    spark.read.json(given["from"]).write.mode("overwrite").parquet(given["to"])
    return {}


def broken(given):
    """The last stage, while what is read for it cannot be read to its end."""
    from attested_spark.datasets import feed

    spark.sql("SELECT '%s' AS line" % json.dumps({"counted": {}})).createOrReplaceTempView("some")
    frames = [spark.sql("SELECT line FROM some WHERE line = ''"), spark.sql("SELECT raise_error('no such block') AS line FROM some")]
    failed = False
    try:
        feed(["sh", home + "/attested", "publish", *given["words"]], frames, sys.stderr)
    except Exception as error:
        failed = "no such block" in str(error)
    # Who takes the end of its input for the end of the lines needs a moment to publish.
    time.sleep(3)
    return {"failed": failed}


def last(given):
    """The last stage once more, over the tables of the job before."""
    from attested_spark.account import Lost
    from attested_spark.datasets import publish
    from attested_spark.merging import parts_of

    told = parsed(given["words"])
    os.makedirs(parts_of(told))
    try:
        return {"status": publish(Statements(spark, given["home"], {"work": told.work}), given["home"], told, 0, lambda line: None)}
    except Lost as error:
        return {"lost": str(error)}
    finally:
        shutil.rmtree(parts_of(told))


def parquet(given):
    frame = spark.read.parquet(given["path"])
    return {"rows": frame.count(), "columns": frame.columns, "sample": [row.asDict() for row in frame.orderBy(*given["by"]).limit(3).collect()]}


def spent():
    """Seconds of processor time of Spark and of all stages that have ended, and bytes that went through shuffles."""
    pid = spark._jvm.java.lang.ProcessHandle.current().pid()
    with open("/proc/%d/stat" % pid) as file:
        ticks = [int(field) for field in file.read().rsplit(")", 1)[1].split()[11:15]]
    context = spark.sparkContext
    gateway, store = context._gateway, context._jsc.sc().statusStore()
    stages = store.stageList(None, False, False, gateway.new_array(gateway.jvm.double, 0), gateway.jvm.java.util.ArrayList())
    # The last stage is a child of this process, not of Spark's.
    own = sum(os.times()[:4])
    return own + sum(ticks) / os.sysconf("SC_CLK_TCK"), sum(stages.apply(at).shuffleWriteBytes() for at in range(stages.size()))


def measured(given):
    """A job, and after each of its steps what was spent so far."""
    from attested_spark import steps

    marks = [["start", *spent(), time.time()]]
    say = steps.say
    steps.say = lambda line: (say(line), marks.append([line, *spent(), time.time()]))
    try:
        return {**(job(given) if "words" in given else many(given)), "marks": marks, "most": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024}
    finally:
        steps.say = say


def many(given):
    """Components of so many random edges between half as many nodes, and a star that a tenth of them lead to."""
    from attested_spark import steps

    count, work = given["edges"], given["work"]
    # Mostly small components, as records are: a member's edge leads to one of its ten neighbours.
    other = "IF(id % 10 = 0, 0, id DIV 2 + 1 + CAST(rand(7) * 10 AS BIGINT) - (id DIV 2) % 10)"
    spark.range(count).selectExpr("'kind' AS kind", "CAST(id DIV 2 AS STRING) AS a", "CAST(%s AS STRING) AS b" % other, "'true' AS same").createOrReplaceTempView("edges")
    components(Statements(spark, home, {"work": work}), work, lambda line: steps.say(line))
    roots = spark.sql("SELECT count(*), count(DISTINCT v) FROM star").first()
    return {"nodes": roots[0], "roots": roots[1]}


DOES = {"broken": broken, "last": last, "measured": measured, "job": job, "found": found, "graph": graph, "table": table, "parquet": parquet}

for line in sys.stdin:
    given = json.loads(line)
    try:
        answer = DOES[given["does"]](given)
    except Exception as error:
        answer = {"error": str(error)[:2000]}
    print(json.dumps(answer), file=out, flush=True)
spark.stop()
