using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Tests.Sandbox.Paging;

public sealed class SortedItemsTests
{
    [Fact]
    public void A_cursor_keeps_its_place_when_others_come_and_go()
    {
        var before = Sorted(10, 20, 30, 40).Take(null, 2, _ => true);

        var after = Sorted(5, 10, 15, 25, 30, 40).Take(before.End, 10, _ => true);

        Assert.Equal([10, 20], before.Items);
        Assert.Equal([25, 30, 40], after.Items);
    }

    [Fact]
    public void A_page_that_ends_with_the_list_has_no_next()
    {
        Assert.Null(Sorted(1, 2).Take(null, 2, _ => true).End);
        Assert.Null(Sorted(1, 2, 3).Take(null, 2, number => number < 3).End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Grüße | aus Köln")]
    public void A_cursor_reads_back_as_the_position_it_was_made_from(string text)
    {
        var position = new Position(-5, text, 42);

        Assert.True(Position.TryParse(position.ToCursor(), out var read));
        Assert.Equal(position, read);
    }

    private static SortedItems<int> Sorted(params int[] numbers) => new(numbers, number => Position.Of(number));
}
