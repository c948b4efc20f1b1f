namespace ConfluenceOps.Answering.Models;

/// <summary>What a model wrote, as it wrote it.</summary>
/// <param name="Text">Its words: nobody has checked them.</param>
/// <param name="IsCut">Whether it stopped at its own limit.</param>
internal sealed record ModelReply(string Text, bool IsCut);
