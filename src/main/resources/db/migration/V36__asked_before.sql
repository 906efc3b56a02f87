-- Payroll of verified days waits while somebody has asked to void the approval that it is about.

-- Read as it was before a run, when that is played again.
CREATE VIEW before_run.void_request AS SELECT * FROM public.void_request
  WHERE asked_at < current_setting('ojtpay.began')::timestamptz;
GRANT SELECT ON before_run.void_request TO "${appRole}";
