-- Each edge with the component that both of its ends are in; null where they are in two.
INSERT OVERWRITE DIRECTORY '${work}/placed' USING parquet
WITH roots AS (SELECT u AS node, v AS root FROM star UNION SELECT v, v FROM star)
SELECT DISTINCT e.kind, e.a, e.b, e.line, CASE WHEN one.root = other.root THEN one.root END AS root
FROM edges e
LEFT JOIN roots one ON xxhash64(e.a) = one.node
LEFT JOIN roots other ON xxhash64(e.b) = other.node
WHERE e.kind <> ''
