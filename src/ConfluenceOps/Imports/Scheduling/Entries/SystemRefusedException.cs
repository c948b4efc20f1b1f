namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>A scheduler would not do what it was asked: the way from there to an error that a person reads.</summary>
/// <param name="why">Why, as the end of a sentence.</param>
/// <param name="inner">The cause below, if any.</param>
internal sealed class SystemRefusedException(string why, Exception? inner = null) : Exception(why, inner);
