using ConfluenceOps.Http;

namespace ConfluenceOps.Tests.Http;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("3600", 60)]
    [InlineData("9223372036854775807", 60)]
    [InlineData("Sat, 21 Nov 2026 12:00:30 GMT", 30)]
    [InlineData("Sat, 21 Nov 2026 11:00:00 GMT", 0)]
    public void A_wait_is_read_and_cut_to_what_a_person_accepts(string header, double seconds)
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Read(answer.Headers, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1")]
    public void What_says_no_wait_is_none(string? header)
    {
        using var answer = new HttpResponseMessage();
        if (header is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Null(RetryAfter.Read(answer.Headers, Now));
    }
}
