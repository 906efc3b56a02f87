-- Two people are two names, however they are written: neither case nor blanks at the ends make
-- somebody another person.
CREATE OR REPLACE FUNCTION two_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM payment_file f
                 WHERE f.id = NEW.file_id AND f.proposal_sha256 = NEW.proposal_sha256) THEN
    RAISE EXCEPTION 'the proposal of payment file % is another one', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event IN ('APPROVED', 'RELEASED') AND EXISTS (
      SELECT FROM payment_file_event e
      WHERE e.file_id = NEW.file_id AND e.event IN ('APPROVED', 'RELEASED')
        AND lower(btrim(e.person)) = lower(btrim(NEW.person))) THEN
    RAISE EXCEPTION 'approver and releaser of payment file % are the same person', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'RELEASED' AND NOT EXISTS (
      SELECT FROM payment_file_event e WHERE e.file_id = NEW.file_id AND e.event = 'APPROVED') THEN
    RAISE EXCEPTION 'payment file % is not approved', NEW.file_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'PUBLISHED' AND NOT EXISTS (
      SELECT FROM payment_file_event e WHERE e.file_id = NEW.file_id AND e.event = 'RELEASED') THEN
    RAISE EXCEPTION 'payment file % is not released', NEW.file_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION two_people_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM import_batch b
                 WHERE b.id = NEW.import_id AND b.file_sha256 = NEW.file_sha256) THEN
    RAISE EXCEPTION 'the file of import % is another one', NEW.import_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM import_batch b
             WHERE b.id = NEW.import_id
               AND lower(btrim(b.proposed_by)) = lower(btrim(NEW.approved_by))) THEN
    RAISE EXCEPTION 'who proposes and who approves import % are the same person', NEW.import_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
