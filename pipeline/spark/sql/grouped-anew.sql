-- Without a registry every cluster is named alone.
CREATE OR REPLACE TEMPORARY VIEW grouped AS
SELECT cluster AS name, 1 AS turn, concat('{"cluster":"', cluster, '",', substr(line, 2)) AS line
FROM clustered
