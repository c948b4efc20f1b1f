namespace ConfluenceOps;

/// <summary>The base of every error that this library raises on purpose: what happened, and what to do about it.</summary>
/// <remarks>One type per cause, each in the room that knows the cause. Messages never hold a secret.</remarks>
public abstract class ConfluenceOpsException : Exception
{
    /// <summary>Makes the error from its two sentences.</summary>
    /// <param name="happened">What happened, as a sentence.</param>
    /// <param name="advice">What to do, as a sentence.</param>
    /// <param name="inner">The cause below, if any.</param>
    protected ConfluenceOpsException(string happened, string advice, Exception? inner = null)
        : base($"{happened} {advice}", inner)
    {
        Happened = happened;
        Advice = advice;
    }

    /// <summary>What happened.</summary>
    public string Happened { get; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; }

    /// <summary>A stable id that scripts can test for, such as <c>ScopeMissing</c>.</summary>
    public abstract string ErrorId { get; }

    /// <summary>The kind of error.</summary>
    public abstract ErrorKind Kind { get; }
}
