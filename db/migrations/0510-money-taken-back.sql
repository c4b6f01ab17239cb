-- owner: invest
-- What was asked may be asked no longer, before its owners have decided.
comment on column invest.money_move.state is 'asked, appropriated, refused or taken-back';
comment on table invest.money_amendment is 'A change of what lines have, up or down: asked, appropriated, refused or taken-back';
