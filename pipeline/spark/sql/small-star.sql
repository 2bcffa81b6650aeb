-- Every node and its smaller neighbours are led to the least of them.
INSERT OVERWRITE DIRECTORY '${to}' USING parquet
WITH least_of AS (SELECT u, min(v) AS m FROM star GROUP BY u)
SELECT u, m AS v FROM least_of
UNION
SELECT s.v AS u, l.m AS v FROM star s JOIN least_of l ON s.u = l.u WHERE s.v <> l.m
