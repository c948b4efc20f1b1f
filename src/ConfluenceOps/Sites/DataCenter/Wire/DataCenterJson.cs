using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>How Confluence Data Center's JSON is read: tolerant, since every version sends a little more or other than the one before.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ResultPage<WireSpace>))]
[JsonSerializable(typeof(ResultPage<WireContent>))]
[JsonSerializable(typeof(ResultPage<WireLabel>))]
[JsonSerializable(typeof(ResultPage<WireHit>))]
[JsonSerializable(typeof(ResultPage<WireUser>))]
[JsonSerializable(typeof(ResultPage<WireUserHit>))]
[JsonSerializable(typeof(ResultPage<WireGroup>))]
[JsonSerializable(typeof(ResultPage<WireGrant>))]
[JsonSerializable(typeof(WireClassGrants))]
[JsonSerializable(typeof(WireOperation[]))]
[JsonSerializable(typeof(WirePermissionSet[]))]
[JsonSerializable(typeof(WireSpace))]
[JsonSerializable(typeof(WireContent))]
[JsonSerializable(typeof(WireRestrictions))]
[JsonSerializable(typeof(WireRestriction))]
[JsonSerializable(typeof(WireRestrictionChange[]))]
[JsonSerializable(typeof(WireUser))]
[JsonSerializable(typeof(WireManifest))]
[JsonSerializable(typeof(WireEvents))]
[JsonSerializable(typeof(WireNewSpace))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class DataCenterJson : JsonSerializerContext;
