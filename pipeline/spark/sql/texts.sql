-- The rows of all files as they will stand there. `place` says where in its line a row's text begins; that of CSV is in base64.
CREATE OR REPLACE TEMPORARY VIEW texts AS
WITH rows AS (
  SELECT is, key, place, line FROM clusters
  UNION ALL SELECT is, key, place, line FROM decisions
  UNION ALL SELECT is, key, place, line FROM documents
  UNION ALL SELECT is, key, place, line FROM names
  UNION ALL SELECT is, key, place, line FROM mentions
  UNION ALL SELECT is, key, place, line FROM records
  UNION ALL SELECT is, key, place, line FROM conflicts
)
SELECT is AS file, key, CASE
  WHEN is LIKE '%.csv' THEN CAST(unbase64(substr(line, CAST(place AS INT), length(line) - CAST(place AS INT) - 1)) AS STRING)
  ELSE substr(line, CAST(place AS INT), length(line) - CAST(place AS INT))
END AS text
FROM rows
WHERE is LIKE '%.csv' OR is LIKE '%.jsonl'
