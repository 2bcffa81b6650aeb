-- Mentions that were found the same, as numbers. Two that share a number by chance are only clustered by the same process.
INSERT OVERWRITE DIRECTORY '${to}' USING parquet
SELECT DISTINCT greatest(u, v) AS u, least(u, v) AS v
FROM (SELECT xxhash64(a) AS u, xxhash64(b) AS v FROM edges WHERE same = 'true')
WHERE u <> v
