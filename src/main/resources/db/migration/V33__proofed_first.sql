-- Nobody approves a payment file before its proof list was made: what the program asks for, the
-- database asks for too.

CREATE OR REPLACE FUNCTION payment_file_order(event text, second_approval boolean) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE event
    WHEN 'PROOFED' THEN 'PROPOSED'
    WHEN 'APPROVED' THEN 'PROOFED'
    WHEN 'APPROVED_AGAIN' THEN 'APPROVED'
    WHEN 'RELEASED' THEN CASE WHEN second_approval THEN 'APPROVED_AGAIN' ELSE 'APPROVED' END
    WHEN 'PUBLISHED' THEN 'RELEASED'
    WHEN 'HANDED_OVER' THEN 'PUBLISHED'
    WHEN 'ACKNOWLEDGED' THEN 'PUBLISHED'
    WHEN 'VOIDED' THEN 'PROPOSED'
  END
$$;
