"""How Danish counts and writes: dates, numbers, words, sentences. Knows nothing of documents."""
