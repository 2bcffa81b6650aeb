-- What the files will hold: pieces between line feeds, and the sum of their checksums.
SELECT file, count(*) AS pieces, pmod(sum(CAST(crc32(CAST(piece AS BINARY)) AS DECIMAL(20))), 4503599627370496) AS sum
FROM texts LATERAL VIEW explode(split(text, '\n')) AS piece
GROUP BY file
