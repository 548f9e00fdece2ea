"""The recipe: snapshot, check, draft, convert, bind, inspect, deliver."""
