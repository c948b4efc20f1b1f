namespace ConfluenceOps.Answering.Models;

/// <summary>How far a model is with its answer.</summary>
internal sealed record WritingAdvance(int Done, double PerSecond) : IAdvance
{
    public string Counted => "characters";

    public int? Total => null;
}
