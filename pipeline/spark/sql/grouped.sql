-- Ids of the registry, and founders behind them, by what is to be named together.
CREATE OR REPLACE TEMPORARY VIEW grouped AS
WITH roots AS (SELECT u AS node, v AS root FROM star UNION SELECT v, v FROM star),
     named AS (
       SELECT coalesce(CAST(root AS STRING), key) AS name, 0 AS turn, '' AS head, line
       FROM registry LEFT JOIN roots ON xxhash64(key) = node
       WHERE is = 'id'
       UNION ALL
       SELECT coalesce(CAST(root AS STRING), cluster), 1, concat('"cluster":"', cluster, '",'), line
       FROM clustered LEFT JOIN roots ON xxhash64(cluster) = node
     )
SELECT name, turn, concat('{"group":"', name, '",', head, substr(line, 2)) AS line FROM named
