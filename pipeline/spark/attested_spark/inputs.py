"""Where articles come from: every way ends in the view `sources`, of which `attested extract --sources` reads the column `line`."""
import posixpath
from urllib.parse import unquote, urlparse

from attested_spark.statements import quoted

FORMATS = ("files", "lines", "table", "listing")


class Unusable(Exception):
    pass


def open_inputs(statements, given):
    """Makes the view; gives back how many lines it has."""
    makers = {"files": files, "lines": lines, "table": table, "listing": listing}
    views = [makers[given.format](statements, path, given) for path in given.inputs]
    frame, total = views[0]
    for other, rows in views[1:]:
        frame, total = frame.unionAll(other), total + rows
    if given.partitions:
        frame = frame.repartition(given.partitions)
    frame.createOrReplaceTempView("sources")
    return total


def listed(spark, path):
    """Every file below a path as the file system names it; what is hidden is passed over, as `attested run` does."""
    jvm = spark.sparkContext._jvm
    root = jvm.org.apache.hadoop.fs.Path(path)
    system = root.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    if not system.exists(root):
        raise Unusable("There is nothing at %s" % path)
    root = system.getFileStatus(root).getPath()
    found, walk = [], system.listFiles(root, True)
    while walk.hasNext():
        status = walk.next()
        name = status.getPath().toString()
        if "/." not in name[len(root.toString()):]:
            found.append((name, status.getLen()))
    return root.toString(), found


def files(statements, path, given):
    root, found = listed(statements.spark, path)
    odd = [name for name, _ in found if "/_" in name[len(root):] or (name == root and posixpath.basename(name)[0] in "_.")]
    if odd:
        raise Unusable("Spark passes over names that begin with _: rename %s" % odd[0])
    start = len(posixpath.dirname(root)) + 2
    reader = statements.spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    reader.load(root).createOrReplaceTempView("files")
    frame = statements.run("sources-files", **{"from": start})
    empty = [name[start - 1:] for name, size in found if size == 0]
    if empty:
        # Spark leaves files without a byte out.
        rows = statements.spark.createDataFrame([(name, bytearray()) for name in empty], "path STRING, content BINARY")
        rows.createOrReplaceTempView("files")
        frame = frame.unionAll(statements.run("sources-files", **{"from": 1}))
    return frame, len(found)


# A plan of the same files numbers their lines alike each time: once to count those of each block, once to read them.
NUMBERED = (
    "value",
    "_metadata.file_path AS file",
    "_metadata.file_block_start AS block",
    "monotonically_increasing_id() AS id",
)


def lines(statements, path, given):
    spark = statements.spark
    root, _ = listed(spark, path)
    start = len(posixpath.dirname(root)) + 1
    reader = spark.read.option("lineSep", "\n").option("recursiveFileLookup", "true")
    reader.text(root).selectExpr(*NUMBERED).createOrReplaceTempView("text")
    before, blocks, total = {}, [], 0
    for row in sorted(statements.run("lines-blocks").collect(), key=lambda row: (row.file, row.block)):
        name = unquote(row.file)
        blocks.append((row.file, row.block, name[start:], before.get(name, 0), row.first))
        before[name] = before.get(name, 0) + row.lines
        total += row.lines
    schema = "file STRING, block BIGINT, uri STRING, before BIGINT, first BIGINT"
    spark.createDataFrame(blocks, schema).createOrReplaceTempView("blocks")
    return statements.run("sources-lines"), total


def table(statements, path, given):
    """Parquet below a path, or a table of the catalogue by its name."""
    spark = statements.spark
    is_path = "/" in path
    frame = spark.read.parquet(path) if is_path else spark.table(path)
    frame.createOrReplaceTempView("rows")
    name = given.name or (posixpath.basename(urlparse(path).path.rstrip("/")) if is_path else path)
    return statements.run("sources-table", name=quoted(name)), frame.count()


def listing(statements, path, given):
    if not given.root:
        raise Unusable("--format listing needs --root: the folder that the paths are below")
    root = given.root.rstrip("/")
    frame = statements.spark.read.option("lineSep", "\n").text(path).where("value <> ''")
    frame.createOrReplaceTempView("listing")
    strange = frame.where("NOT startswith(value, '%s/')" % quoted(root)).first()
    if strange:
        raise Unusable("%s is not below --root %s" % (strange.value, root))
    spread = given.partitions or statements.spark.sparkContext.defaultParallelism * 4
    start = len(posixpath.dirname(root)) + (1 if posixpath.dirname(root).endswith("/") else 2)
    return statements.run("sources-listing", **{"from": start, "spread": spread}), frame.count()
