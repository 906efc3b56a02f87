-- Sealed fields: the keys that they name, and that nothing but a change of keys changes them.

-- Keys that were taken out of use. What would be sealed with one of them could not be read again.
CREATE TABLE retired_key (
  key_id text PRIMARY KEY CHECK (key_id ~ '^[0-9a-f]{12}$'),
  retired_at timestamptz NOT NULL,
  retired_by text NOT NULL CHECK (retired_by <> '')
);
SELECT keep('retired_key');

-- The keys that sealed fields name, with how many name each.
CREATE VIEW sealed_key AS
  SELECT key_id, sum(fields)::bigint AS fields FROM (
    SELECT substr(sealed, 4, 12) AS key_id, count(*) AS fields FROM bank_secret GROUP BY 1
    UNION ALL
    SELECT substr(sealed, 4, 12), count(*) FROM payment_file_bytes
    WHERE sealed IS NOT NULL GROUP BY 1) f
  GROUP BY key_id;
GRANT SELECT ON sealed_key TO "${appRole}";

-- Who seals holds this lock in common, who retires a key holds it alone: so neither misses the other.
CREATE FUNCTION seal_names_a_living_key() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.sealed IS NULL THEN
    RETURN NEW;
  END IF;
  IF NEW.sealed !~ '^v1\|[0-9a-f]{12}\|[A-Za-z0-9_-]{16}\|[A-Za-z0-9_-]+$' THEN
    RAISE EXCEPTION '%: what is put there is not sealed', TG_TABLE_NAME;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(7265029);
  IF EXISTS (SELECT FROM retired_key WHERE key_id = substr(NEW.sealed, 4, 12)) THEN
    RAISE EXCEPTION '%: key % is retired; start ojtpay again', TG_TABLE_NAME,
      substr(NEW.sealed, 4, 12);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER living_key BEFORE INSERT OR UPDATE ON bank_secret
  FOR EACH ROW EXECUTE FUNCTION seal_names_a_living_key();
CREATE TRIGGER living_key BEFORE INSERT OR UPDATE ON payment_file_bytes
  FOR EACH ROW EXECUTE FUNCTION seal_names_a_living_key();

CREATE FUNCTION only_unused_keys_retire() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265029);
  IF EXISTS (SELECT FROM sealed_key k WHERE k.key_id = NEW.key_id) THEN
    RAISE EXCEPTION 'key %: fields are sealed with it', NEW.key_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_unused BEFORE INSERT ON retired_key
  FOR EACH ROW EXECUTE FUNCTION only_unused_keys_retire();

-- The same field under another key; for payment files also the first sealing of what lay plain.
CREATE FUNCTION bank_secret_only_rotates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.employer_id, NEW.version) = (OLD.employer_id, OLD.version)
      AND substr(NEW.sealed, 4, 12) <> substr(OLD.sealed, 4, 12) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'bank_secret: nothing but the key of a sealed number changes';
END $$;
CREATE TRIGGER bank_secret_only_rotates BEFORE UPDATE OR DELETE ON bank_secret
  FOR EACH ROW EXECUTE FUNCTION bank_secret_only_rotates();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON bank_secret
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION payment_file_bytes_only_rotate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.file_id, NEW.sha256) = (OLD.file_id, OLD.sha256)
      AND NEW.bytes IS NULL
      AND (OLD.sealed IS NULL OR substr(NEW.sealed, 4, 12) <> substr(OLD.sealed, 4, 12)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'payment_file_bytes: nothing but the key of sealed bytes changes';
END $$;
DROP TRIGGER append_only ON payment_file_bytes;
CREATE TRIGGER payment_file_bytes_only_rotate BEFORE UPDATE OR DELETE ON payment_file_bytes
  FOR EACH ROW EXECUTE FUNCTION payment_file_bytes_only_rotate();

-- Keys are changed by the owner of the tables. The role of the daily work puts what is sealed, and
-- changes none of it.
REVOKE UPDATE ON bank_secret FROM "${appRole}";
