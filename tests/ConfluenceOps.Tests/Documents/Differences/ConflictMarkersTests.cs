using ConfluenceOps.Documents.Differences;

namespace ConfluenceOps.Tests.Documents.Differences;

public sealed class ConflictMarkersTests
{
    [Fact]
    public void A_conflict_stands_between_markers_with_what_both_sides_began_from()
    {
        var (merge, markers) = Merge("a\nb\nc", "a\nours\nc", "a\ntheirs\nc");

        Assert.Equal("a\n<<<<<<< ours\nours\n||||||| base\nb\n=======\ntheirs\n>>>>>>> theirs\nc", merge.Marked(markers));
    }

    [Fact]
    public void What_is_left_of_the_markers_is_found()
    {
        var (merge, markers) = Merge("a\nb\nc", "a\nours\nc", "a\ntheirs\nc");

        Assert.Equal([2, 4, 6, 8], markers.FindIn(merge.Marked(markers)));
        Assert.Equal([1], markers.FindIn("=======\nours"));
        Assert.Empty(markers.FindIn("a\nours\n< less\n======== \n==\nc"));
    }

    [Fact]
    public void Markers_are_longer_than_lines_of_the_text_that_look_like_them()
    {
        var (merge, markers) = Merge("How git marks:\n<<<<<<< HEAD\n=======\n======== \nend", "Ours:\n<<<<<<< HEAD\n=======\n======== \nend", "Theirs:\n<<<<<<< HEAD\n=======\n======== \nend");

        Assert.StartsWith("<<<<<<<<< ours\nOurs:", merge.Marked(markers), StringComparison.Ordinal);
        Assert.Empty(markers.FindIn(merge.Favoring(MergeSide.Ours)));
        Assert.Equal(4, markers.FindIn(merge.Marked(markers)).Count);
    }

    [Fact]
    public void Names_stay_on_their_lines()
    {
        var merge = ThreeWayMerge.Of("a", "b", "c");

        Assert.StartsWith("<<<<<<< by  [31mBob\n", merge.Marked(ConflictMarkers.For(merge, ("by \u001b[31mBob", "base", "the\nirs"))), StringComparison.Ordinal);
    }

    private static (ThreeWayMerge Merge, ConflictMarkers Markers) Merge(string common, string ours, string theirs)
    {
        var merge = ThreeWayMerge.Of(common, ours, theirs);
        return (merge, ConflictMarkers.For(merge, ("ours", "base", "theirs")));
    }
}
