using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>How Confluence Cloud's JSON is read: tolerant, since live sites send more and other than their specification says.</summary>
/// <remarks>The shapes are classes with setters and not records: the serializer fills those in half the time, and an import reads nothing else.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ResultPage<WireSpace>))]
[JsonSerializable(typeof(ResultPage<WirePage>))]
[JsonSerializable(typeof(ResultPage<WireContent>))]
[JsonSerializable(typeof(ResultPage<WireAttachment>))]
[JsonSerializable(typeof(ResultPage<WireComment>))]
[JsonSerializable(typeof(ResultPage<WireLabel>))]
[JsonSerializable(typeof(ResultPage<WireUser>))]
[JsonSerializable(typeof(ResultPage<WireUserHit>))]
[JsonSerializable(typeof(ResultPage<WireHit>))]
[JsonSerializable(typeof(ResultPage<WireAudit>))]
[JsonSerializable(typeof(ResultPage<WireGroup>))]
[JsonSerializable(typeof(ResultPage<WireGrant>))]
[JsonSerializable(typeof(ResultPage<WireRole>))]
[JsonSerializable(typeof(ResultPage<WireRoleAssignment>))]
[JsonSerializable(typeof(WireRoleAssignment[]))]
[JsonSerializable(typeof(WireRoleMode))]
[JsonSerializable(typeof(WireGrantRequest))]
[JsonSerializable(typeof(WireGranted))]
[JsonSerializable(typeof(WireCheckRequest))]
[JsonSerializable(typeof(WireCheck))]
[JsonSerializable(typeof(WireRetention))]
[JsonSerializable(typeof(WireSystem))]
[JsonSerializable(typeof(WireAdminKey))]
[JsonSerializable(typeof(WirePage))]
[JsonSerializable(typeof(WireRestriction))]
[JsonSerializable(typeof(WireRestrictions))]
[JsonSerializable(typeof(WireUser))]
[JsonSerializable(typeof(WireAccountIds))]
[JsonSerializable(typeof(WireTenant))]
[JsonSerializable(typeof(WireSite[]), TypeInfoPropertyName = "WireSites")]
[JsonSerializable(typeof(WireAdminKeyRequest))]
[JsonSerializable(typeof(WireContent))]
[JsonSerializable(typeof(WireNewSpace))]
[JsonSerializable(typeof(WirePageCopy))]
[JsonSerializable(typeof(WireTreeCopy))]
[JsonSerializable(typeof(WireLongTask))]
[JsonSerializable(typeof(WireLongTaskStatus))]
[JsonSerializable(typeof(WireAnything))]
[JsonSerializable(typeof(ResultPage<WireAnything>))]
internal sealed partial class WireJson : JsonSerializerContext;
