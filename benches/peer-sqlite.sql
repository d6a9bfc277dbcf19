-- The work of `peers-rank.toml` for SQLite, with binary floats and without checks. It reads `list.csv` in the
-- current folder: `sqlite3 :memory: < peer-sqlite.sql`.
CREATE TABLE list(
  id TEXT, name TEXT, department TEXT, legal_ozg REAL, legal_egovg REAL, political REAL, citizen_benefit REAL,
  business_benefit REAL, cost_eur REAL, staff_days REAL, deadline TEXT, depends_on TEXT, description TEXT
);
.mode csv
.import --skip 1 list.csv list
WITH ends AS (
  SELECT min(legal_ozg) a0, max(legal_ozg) a1, min(legal_egovg) b0, max(legal_egovg) b1, min(political) c0,
    max(political) c1, min(citizen_benefit) d0, max(citizen_benefit) d1, min(business_benefit) e0,
    max(business_benefit) e1, min(cost_eur) f0, max(cost_eur) f1, min(staff_days) g0, max(staff_days) g1
  FROM list
)
SELECT id, 0.25 * (legal_ozg - a0) / (a1 - a0) + 0.15 * (legal_egovg - b0) / (b1 - b0)
  + 0.15 * (political - c0) / (c1 - c0) + 0.20 * (citizen_benefit - d0) / (d1 - d0)
  + 0.10 * (business_benefit - e0) / (e1 - e0) + 0.10 * (f1 - cost_eur) / (f1 - f0)
  + 0.05 * (g1 - staff_days) / (g1 - g0) AS score
FROM list, ends ORDER BY score DESC, id LIMIT 25;
