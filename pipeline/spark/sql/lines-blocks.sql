-- How many lines each block of each file holds, and the number that its first line has in this plan.
SELECT file, block, count(*) AS lines, min(id) AS first
FROM text
GROUP BY file, block
