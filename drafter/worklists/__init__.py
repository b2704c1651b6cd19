"""What a rollover did and what a person has to confirm, made once for every face."""
