-- Trace numbers and files that take back.

-- A file's entries have numbers of the block that was reserved for it. The numbers go round, so a
-- block may come again on another day. Files of before blocks were kept have none.
CREATE VIEW invariant_trace AS
  SELECT f.name, f.first_trace, f.traces FROM payment_file f
  WHERE f.first_trace IS NOT NULL AND (
    f.first_trace + f.traces - 1 > 9999999
    OR EXISTS (SELECT FROM payment_file o WHERE o.id <> f.id AND o.bank_profile = f.bank_profile
               AND o.creation_date = f.creation_date
               AND o.first_trace < f.first_trace + f.traces
               AND f.first_trace < o.first_trace + o.traces)
    OR EXISTS (SELECT FROM payment_file_entry e WHERE e.file_id = f.id
               AND e.trace NOT BETWEEN f.first_trace AND f.first_trace + f.traces - 1)
    OR EXISTS (SELECT FROM reversal_entry e WHERE e.file_id = f.id
               AND e.trace NOT BETWEEN f.first_trace AND f.first_trace + f.traces - 1));
COMMENT ON VIEW invariant_trace IS
  'trace numbers are those that were reserved for a payment file, and of no other of its day';
