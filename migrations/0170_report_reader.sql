-- People who read reports and do nothing else have a role of their own. What says which roles there are belongs to the
-- table, and is changed in each database as it can be.
drop index account_team_id_idx;
