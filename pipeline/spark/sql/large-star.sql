-- Every node's larger neighbours are led to its least neighbour.
INSERT OVERWRITE DIRECTORY '${to}' USING parquet
WITH ways AS (SELECT u, v FROM star UNION ALL SELECT v, u FROM star),
     least_of AS (SELECT u, least(u, min(v)) AS m FROM ways GROUP BY u)
SELECT DISTINCT w.v AS u, l.m AS v
FROM ways w JOIN least_of l ON w.u = l.u
WHERE w.v > w.u
