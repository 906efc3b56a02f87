-- What was due and late when a run looked. A run that goes on tells what it saw, whatever people
-- have recorded meanwhile.
CREATE TABLE watch (
  run_id text PRIMARY KEY REFERENCES run,
  body json NOT NULL
);
SELECT keep('watch');

-- Reminders that have gone out: of one term of one matter, due on one day, each is the first, the
-- second and so on of its stage, and each goes out once, whichever runs look at once.
CREATE TABLE reminder (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL REFERENCES watch,
  term text NOT NULL CHECK (term <> ''),
  about text NOT NULL CHECK (about <> ''),
  due date NOT NULL,
  stage text NOT NULL CHECK (stage IN ('SOON', 'LATE')),
  number int NOT NULL CHECK (number > 0),
  as_of date NOT NULL,
  body json NOT NULL,
  UNIQUE (term, about, due, stage, number)
);
CREATE INDEX ON reminder (run_id);
SELECT keep('reminder');
