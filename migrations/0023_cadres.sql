-- A cadre's path (G10): what officers note of training, evaluations and proposals for posts. What the last two say lies under the
-- person's own key; posts that were held are the mandates themselves.
create table cadre_line (
  id bigint primary key,
  person_id bigint not null references person (id),
  kind text not null check (kind in ('training', 'evaluation', 'proposal')),
  on_day bigint not null,
  until_on bigint,
  -- The training, the occasion of an evaluation, the post.
  title text not null,
  folded text not null,
  organiser text not null default '',
  sealed bytea,
  at bigint not null,
  made_by bigint not null,
  check (until_on is null or until_on >= on_day)
);
create index cadre_line_person on cadre_line (person_id, kind, on_day);
create index cadre_line_made on cadre_line (made_by);
