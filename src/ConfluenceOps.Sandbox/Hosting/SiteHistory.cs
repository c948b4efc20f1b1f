using System.Collections.Immutable;
using ConfluenceOps.Sandbox.Access;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The states that a site was in, as far back as somebody looks.</summary>
internal sealed class SiteHistory
{
    private volatile ImmutableList<(SiteState State, DateTimeOffset End)> _past = [];

    /// <summary>Keeps a state that ended, and forgets those that nobody looks back to any more.</summary>
    public void Keep(SiteState state, DateTimeOffset end, DateTimeOffset oldest) =>
        _past = [.. _past.Add((state, end)).Where(one => one.End > oldest)];

    /// <summary>The state that held at a moment; null for the one that still does.</summary>
    public SiteState? At(DateTimeOffset moment) => _past.Find(one => one.End > moment).State;
}
