-- What decides on clusters: members, and edges between members of one component; each component stands together.
INSERT OVERWRITE DIRECTORY '${work}/joined' USING parquet
WITH roots AS (SELECT u AS node, v AS root FROM star UNION SELECT v, v FROM star),
     within AS (
       SELECT DISTINCT e.kind, e.a, e.b, e.line, one.root
       FROM edges e
       JOIN roots one ON xxhash64(e.a) = one.node
       JOIN roots other ON xxhash64(e.b) = other.node
       WHERE e.kind <> '' AND one.root = other.root
     )
SELECT root, line FROM within
UNION ALL
SELECT root, to_json(named_struct('kind', kind, 'member', member)) AS line
FROM (SELECT kind, a AS member, root FROM within UNION SELECT kind, b, root FROM within)
