namespace ConfluenceOps.Documents.Differences;

/// <summary>Cuts three texts into chunks, at the lines that all three have in common.</summary>
internal sealed class ChunkReader(string[] common, string[] ours, string[] theirs)
{
    private readonly Side _ours = new(ours, LineChanges.Find(common, ours));
    private readonly Side _theirs = new(theirs, LineChanges.Find(common, theirs));

    public IEnumerable<MergeChunk> Read()
    {
        for (var at = 0; at < common.Length || _ours.HasMore || _theirs.HasMore;)
        {
            var start = Math.Min(_ours.NextChange ?? common.Length, _theirs.NextChange ?? common.Length);
            if (start > at)
                yield return Chunk(at, start);
            if (!_ours.HasMore && !_theirs.HasMore)
                yield break;
            var end = start;
            // A change of one side may reach into the next one of the other, which may reach into a further one of the first.
            while (_ours.TakeUpTo(ref end) | _theirs.TakeUpTo(ref end))
            {
            }
            yield return Chunk(start, end);
            at = end;
        }
    }

    private MergeChunk Chunk(int start, int end)
    {
        var line = _ours.Line + 1;
        var before = common[start..end];
        var (here, there) = (_ours.Read(end), _theirs.Read(end));
        var change = (here.SequenceEqual(before), there.SequenceEqual(before)) switch
        {
            (true, true) => MergeChange.None,
            (true, false) => MergeChange.Theirs,
            (false, true) => MergeChange.Ours,
            _ => here.SequenceEqual(there) ? MergeChange.Same : MergeChange.Conflict,
        };
        return new MergeChunk(change, line, before, here, there);
    }

    /// <summary>The text of one side, read from its beginning to its end beside the common one.</summary>
    private sealed class Side(string[] lines, IReadOnlyList<LineChange> changes)
    {
        private int _taken;

        /// <summary>How many more lines than the common text it has, as far as its changes are taken.</summary>
        private int _growth;

        /// <summary>How far it is read.</summary>
        public int Line { get; private set; }

        public bool HasMore => _taken < changes.Count;

        /// <summary>Where in the common text the next change begins.</summary>
        public int? NextChange => HasMore ? changes[_taken].Before : null;

        /// <summary>Takes the changes that begin before a line of the common text or touch it, which moves to where they end.</summary>
        /// <returns>Whether there was one.</returns>
        public bool TakeUpTo(ref int end)
        {
            var first = _taken;
            for (; HasMore && changes[_taken].Before <= end; _taken++)
            {
                end = Math.Max(end, changes[_taken].Before + changes[_taken].Removed);
                _growth += changes[_taken].Added - changes[_taken].Removed;
            }
            return _taken > first;
        }

        /// <summary>Reads on to what stands where a line of the common text does.</summary>
        public string[] Read(int end)
        {
            var read = lines[Line..(end + _growth)];
            Line += read.Length;
            return read;
        }
    }
}
