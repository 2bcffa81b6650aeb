-- What is joined, as numbers. Two that share a number by chance are only handed to the same process.
INSERT OVERWRITE DIRECTORY '${to}' USING parquet
SELECT DISTINCT greatest(u, v) AS u, least(u, v) AS v
FROM (SELECT xxhash64(a) AS u, xxhash64(b) AS v FROM ${edges} WHERE same = 'true')
WHERE u <> v
