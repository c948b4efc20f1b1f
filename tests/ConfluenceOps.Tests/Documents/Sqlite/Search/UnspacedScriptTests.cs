using ConfluenceOps.Documents.Sqlite.Search;

namespace ConfluenceOps.Tests.Documents.Sqlite.Search;

public sealed class UnspacedScriptTests
{
    [Theory]
    [InlineData("部署手册", " 部署 署手 手册 册 ")]
    [InlineData("用Docker部署。", " 用 Docker 部署 署 。")]
    [InlineData("データ", " デー ータ タ ")]
    [InlineData("ﾃﾞｰﾀ", " デー ータ タ ")]
    [InlineData("ＡＰＩの鍵", "API の鍵 鍵 ")]
    [InlineData("배포는 금요일", " 배포 포는 는   금요 요일 일 ")]
    [InlineData("𠮷野家", " 𠮷野 野家 家 ")]
    [InlineData("か\u3099", " が ")]
    public void Each_two_letters_in_a_row_become_a_word(string text, string expected) => Assert.Equal(expected, UnspacedScript.Spread(text));

    [Theory]
    [InlineData("")]
    [InlineData("Rollback – “quickly”… or → 🚀 ① ﬁ")]
    [InlineData("Café, Ünïcödé, Привет, Ελληνικά, עברית, ไทย")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Same(text, UnspacedScript.Spread(text));
}
