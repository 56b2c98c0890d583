namespace AiNewsSite.Relations.Related;

/// <summary>The terms of one post, counted.</summary>
/// <param name="Terms">Hashes, ascending, each once.</param>
/// <param name="Counts">How often each occurs, weighted by where it stands; same order.</param>
/// <param name="Sketch">The smallest hashes of the post's clauses, ascending: two posts' sketches tell how much text they share.</param>
public readonly record struct PostTerms(uint[] Terms, ushort[] Counts, uint[] Sketch);
