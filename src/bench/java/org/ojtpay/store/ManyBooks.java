package org.ojtpay.store;

/**
 * The books of a board that has approved, paid and seen settled so many invoices: four under each
 * agreement, each of ten days; forty in each payment file; of every hundredth payment that it came
 * back. The rows are those of the program, and no invariant finds anything wrong with them.
 */
final class ManyBooks {

  /** The rows past all triggers; the numbers of what has one are given in the order of the rows. */
  static final String ROWS =
      """
      SET session_replication_role = replica;

      INSERT INTO content
        SELECT encode(sha256(b), 'hex'), octet_length(b), b FROM (SELECT convert_to('pack', 'UTF8')) AS p (b);
      INSERT INTO pack_version SELECT sha256, 'sdwp-ojt', '1' FROM content;
      INSERT INTO pack_file SELECT sha256, 0, 'pack.yaml', sha256 FROM content;
      INSERT INTO pinned_limit SELECT c.sha256, l.* FROM content c, (VALUES
        ('agreement.max-hours', date '2018-08-01', 640.0), ('agreement.max-weeks', '2018-08-01', 26),
        ('agreement.reimbursement-rate-cap', '2018-08-01', 0.5)) AS l;

      INSERT INTO run SELECT lpad(to_hex(n), 8, '0'), 'nightly-invoice-run', date '2026-07-01' + n, 1, 'p',
          'h', 'o', 'DONE', timestamptz '2026-07-01' + n * interval '1 day', now(), 'm'
        FROM generate_series(1, greatest(1, :invoices / 40)) AS n;
      INSERT INTO run SELECT lpad(to_hex(n + 1048576), 8, '0'), 'payment-file', as_of, 1, 'p', 'h', 'o',
          'DONE', started_at, now(), 'm'
        FROM (SELECT row_number() OVER (ORDER BY id) AS n, as_of, started_at FROM run) r;
      INSERT INTO run_pack SELECT r.id, 0, c.sha256 FROM run r, content c;

      INSERT INTO receipt (run_id, submission, received, member_set_hash, body)
        SELECT lpad(to_hex(1 + (n - 1) / 40), 8, '0'), 'entry ' || n, '2026-06-30', 'm' || n, '{}'
        FROM generate_series(1, :invoices) AS n ORDER BY n;
      INSERT INTO run_entry SELECT run_id, id FROM receipt;

      CREATE TEMP TABLE invoice AS
        SELECT r.id AS n, r.run_id, (r.id - 1) / 4 + 1 AS agreement, (r.id - 1) % 4 AS place,
          format('MA%s|P%s|2026-02-02', (r.id - 1) / 4 + 1, (r.id - 1) / 4 + 1) AS key,
          date '2026-02-02' + 14 * ((r.id - 1) % 4)::int AS first
        FROM receipt r;

      INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind, disposition,
          agreement_key, invoice_key, content_key, fingerprint, eligible_hours, reimbursement,
          agreement, invoice, body)
        SELECT i.run_id, i.n, 0, 1, 'entry ' || i.n, 'INVOICE', 'APPROVED', i.key,
          i.key || '|' || i.place, 'c' || i.n, 'f' || i.n, 80, 880.00,
          a.body, v.body, json_build_object('submission', 'entry ' || i.n, 'kind', 'INVOICE',
            'findings', '[]'::json,
            'worksheet', json_build_object('rate', '0.5', 'eligibleHours', '80',
              'eligibleWages', '1760.00', 'prior', json_build_object('hours', 80 * i.place),
              'hourLines', d.lines, 'grounds', repeat('2 CFR 200.403; ', 60)),
            'agreement', a.body, 'invoice', v.body, 'events', repeat('SDWP OJT Policy, II.F; ', 40))
        FROM invoice i
        CROSS JOIN LATERAL (SELECT json_agg(json_build_object('date', i.first + k + 2 * (k / 5),
            'payPeriod', json_build_object('from', i.first, 'to', i.first + 13), 'code', 'REG',
            'category', 'REGULAR', 'hours', '8', 'countedAs', 'REGULAR', 'rate', '22', 'rule', 'R5',
            'source', json_build_object('file', 'clarification.csv', 'row', k, 'column', 3))) AS lines
          FROM generate_series(0, 9) AS k) d
        CROSS JOIN LATERAL (SELECT json_build_object('number', 'MA' || i.agreement, 'employerId',
            '0412-' || i.agreement % 100, 'pack', 'sdwp-ojt', 'signed', '2026-01-20', 'terms',
            json_build_object('start', '2026-02-02', 'end', '2026-07-31', 'hoursCap', '640',
              'amountCap', '7040.00', 'reimbursementRate', '0.5', 'wages',
              '[{"from": "2026-02-02", "rate": "22"}]'::json, 'pauses', '[]'::json)) AS body) a
        CROSS JOIN LATERAL (SELECT json_build_object('number', i.place, 'type', 'MIDPOINT', 'period',
            json_build_object('from', i.first, 'to', i.first + 13)) AS body) v
        ORDER BY i.n;

      INSERT INTO agreement_cap SELECT key, 640, 7040, 80 * count(*), 880 * count(*) FROM invoice GROUP BY key;
      INSERT INTO agreement_event (run_id, verdict_id, disposition, agreement_key, event, on_day, effective,
          person, reason, clause)
        SELECT run_id, n, 'APPROVED', key, 'APPROVED', '2026-01-20', '2026-02-02', 'ojtpay', 'r', 'c'
        FROM invoice WHERE place = 0;
      INSERT INTO paid_day (participant_key, work_date, verdict_id, hours)
        SELECT 'id ' || agreement, first + k + 2 * (k / 5), n, 8 FROM invoice, generate_series(0, 9) AS k;
      INSERT INTO invoice_period SELECT n, key, daterange(first, first + 14), NULL, 1, key || '|' || place, 1
        FROM invoice;

      INSERT INTO vendor_version SELECT '0412-' || n, 1, '2026-01-01', 'FIRST_LOAD', '00000001', now(), 'b', '{}'
        FROM generate_series(0, 99) AS n;
      INSERT INTO bank_version SELECT '0412-' || n, 1, '122246920', '5501', md5(n::text) || md5(n::text),
          'CHECKING', false, 'FIRST_LOAD', '00000001', now(), 'b', 'first', NULL
        FROM generate_series(0, 99) AS n;
      INSERT INTO bank_secret SELECT employer_id, version, 'v1|0123456789ab|AAAAAAAAAAAAAAAA|AA' FROM bank_version;
      INSERT INTO bank_event (employer_id, version, event, person, happened_at, on_day, usable_from, reason)
        SELECT employer_id, 1, 'TAKEN_OVER', 'b', now(), '2026-01-01', '2026-01-01', 'first' FROM bank_version;

      INSERT INTO payment (id, run_id, verdict_id, amount, gross, employer_id, bank_version, body)
        SELECT 'P' || lpad(n::text, 8, '0'), lpad(to_hex(1048577 + (n - 1) / 40), 8, '0'), n, 880.00, 880.00,
          '0412-' || agreement % 100, 1, json_build_object('id', n, 'payee', repeat('x', 400)) FROM invoice;
      INSERT INTO payment_check SELECT run_id, verdict_id, 's', (SELECT sha256 FROM content), NULL, 80, NULL,
        'NOBODY', '{}' FROM payment;
      INSERT INTO payment_file (run_id, name, origin, creation_date, creation_time, modifier, proposal_sha256,
          entries, total, body, bank_profile, debits, entry_hash, first_trace, traces)
        SELECT p.run_id, 'f ' || p.run_id, 'o', r.as_of, '2230', 'A', encode(sha256(p.run_id::bytea), 'hex'),
          count(*), sum(p.amount), '{"totals": {"entryHash": 1}}', 'operating', 0, 1,
          min(p.verdict_id), count(*)
        FROM payment p JOIN run r ON r.id = p.run_id GROUP BY p.run_id, r.as_of ORDER BY p.run_id;
      INSERT INTO payment_file_bytes (file_id, sha256, sealed)
        SELECT id, proposal_sha256, 'v1|0123456789ab|AAAAAAAAAAAAAAAA|AA' FROM payment_file;
      INSERT INTO payment_file_entry SELECT f.id, p.id, p.verdict_id FROM payment p JOIN payment_file f
        ON f.run_id = p.run_id;
      INSERT INTO payment_file_event (file_id, event, person, proposal_sha256, happened_at)
        SELECT f.id, e.event, e.person, f.proposal_sha256, now() FROM payment_file f, (VALUES
          ('PROPOSED', 'ojtpay'), ('PROOFED', 'ojtpay'), ('APPROVED', 'a'), ('RELEASED', 'r'),
          ('PUBLISHED', 'ojtpay'), ('HANDED_OVER', 'ojtpay')) AS e (event, person);
      INSERT INTO delivery SELECT id, 'FOLDER', 't', 'HANDED_OVER', 1, now() FROM payment_file;
      INSERT INTO delivery_attempt SELECT id, 1, run_id, now() FROM payment_file;
      INSERT INTO delivery_evidence (file_id, attempt, what, person, happened_at, detail)
        SELECT id, 1, 'LISTED', 'ojtpay', now(), '{}' FROM payment_file;
      INSERT INTO payment_event (payment_id, event, on_day, person, happened_at, reason)
        SELECT id, 'SETTLED', '2026-07-02', 'r', now(), 's' FROM payment;
      INSERT INTO payment_event (payment_id, event, on_day, person, happened_at, code, reason)
        SELECT id, 'RETURNED', '2026-07-03', 'r', now(), 'R03', 's' FROM payment WHERE verdict_id % 100 = 0;

      CREATE TEMP TABLE booked AS
        SELECT 1 AS place, key, 0 AS n, 'encumbered ' || key AS idem, NULL::bigint AS verdict, run_id,
          ARRAY['ENCUMBERED', 'OBLIGATION'] AS accounts, ARRAY[7040.00, -7040.00] AS amounts
        FROM invoice WHERE place = 0
        UNION ALL SELECT 2, key, n, 'payable ' || key || ' entry ' || n || ' c' || n, n, run_id,
          ARRAY['EXPENSE', 'PAYABLE', 'OBLIGATION', 'ENCUMBERED'], ARRAY[880.00, -880.00, 880.00, -880.00]
        FROM invoice
        UNION ALL SELECT b.place, i.key, i.n, b.word || ' P' || lpad(i.n::text, 8, '0'), NULL, i.run_id,
          b.accounts, ARRAY[880.00, -880.00]
        FROM invoice i, (VALUES (3, 'in transit', ARRAY['PAYABLE', 'IN_TRANSIT']),
          (4, 'paid', ARRAY['IN_TRANSIT', 'CASH']), (5, 'returned', ARRAY['CASH', 'PAYABLE']))
          AS b (place, word, accounts)
        WHERE b.place < 5 OR i.n % 100 = 0;
      INSERT INTO journal (run_id, idem_key, what, verdict_id)
        SELECT run_id, idem, idem, verdict FROM booked ORDER BY place, n, key;
      INSERT INTO posting SELECT j.id, l.line, l.account, b.key, 'A', 2026, l.amount
        FROM booked b JOIN journal j ON j.idem_key = b.idem
        CROSS JOIN LATERAL unnest(b.accounts, b.amounts) WITH ORDINALITY AS l (account, amount, line);

      RESET session_replication_role;
      INSERT INTO audit (happened_at, actor, event) SELECT timestamptz '2026-07-01' + n * interval '1 second',
        'ojtpay', 'APPROVED entry ' || n FROM generate_series(1, :invoices) AS n;
      ANALYZE;
      """;

  private ManyBooks() {}
}
