namespace AiNewsSite.Relations.Related;

/// <summary>A post that might be shown under another.</summary>
/// <param name="Post">Index into Site.Posts.</param>
/// <param name="Similarity">Cosine, 0 to 1.</param>
/// <param name="Score">The similarity, favoured a little for nearness in time.</param>
public readonly record struct Candidate(int Post, float Similarity, float Score);
