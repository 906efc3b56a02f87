-- That a payee was looked for in the exclusions extract when a payment was proposed: kept also where
-- nobody is like it, as it is kept with every decision.
CREATE TABLE payment_check (
  run_id text NOT NULL REFERENCES run,
  verdict_id bigint NOT NULL REFERENCES verdict,
  subject text NOT NULL CHECK (subject <> ''),
  extract_sha256 text REFERENCES content,
  extract_date text,
  score_least int NOT NULL,
  -- NULL: nobody comes near half of likeness.
  best_score int CHECK (best_score BETWEEN 0 AND 100),
  -- NOBODY is like it; COMPARED: a person has, at the decision; LIKE: it waits for a person;
  -- UNCHECKED: there was no extract.
  outcome text NOT NULL CHECK (outcome IN ('NOBODY', 'COMPARED', 'LIKE', 'UNCHECKED')),
  body json NOT NULL,
  PRIMARY KEY (run_id, verdict_id),
  CHECK ((outcome = 'UNCHECKED') = (extract_sha256 IS NULL)),
  CHECK ((outcome IN ('COMPARED', 'LIKE')) <= (best_score >= score_least))
);
CREATE INDEX ON payment_check (verdict_id);
CREATE INDEX ON payment_check (extract_sha256);
SELECT keep('payment_check');

CREATE VIEW invariant_payment_check AS
  SELECT p.id, c.outcome FROM payment p LEFT JOIN payment_check c ON c.run_id = p.run_id
  AND c.verdict_id = p.verdict_id WHERE (c.outcome IS NULL OR c.outcome = 'LIKE')
  AND EXISTS (SELECT FROM payment_check any_of WHERE any_of.run_id = p.run_id);
COMMENT ON VIEW invariant_payment_check IS
  'who is paid was looked for among the excluded, and nobody else found than a person has compared';
