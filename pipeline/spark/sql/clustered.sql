-- Founders with the cluster of their mention.
CREATE OR REPLACE TEMPORARY VIEW clustered AS
SELECT f.key, f.place, f.of, f.line, coalesce(c.key, f.key) AS cluster
FROM founders f LEFT JOIN clusters c ON c.place = f.key AND NOT c.is LIKE '%.jsonl'
WHERE f.is = 'founder'
