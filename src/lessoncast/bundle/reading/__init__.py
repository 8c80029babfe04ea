"""Reading an archive that strangers made: all of it is looked at before any of it is used."""
