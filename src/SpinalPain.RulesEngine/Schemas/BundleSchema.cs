using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>bundle.schema.json: a pack in one file, as docs/bundles.md describes it.</summary>
internal static class BundleSchema
{
    public static SchemaObject Create()
    {
        var file = Shapes.File("bundle", "Bundle of a rule pack", "A pack in one file, with the results of its cases and with signatures. That it is in its canonical form (RFC 8785) and has the digests that it names, a schema cannot tell.");
        Shapes.Record(file, ["bundleFormat", "cases", "files", "pack", "sha256"], new()
        {
            ["bundleFormat"] = Shapes.Words("Version of the bundle format.", "1.0"),
            ["cases"] = Shapes.List("How the cases came out when the bundle was made, by file and then in its order.", Shapes.Ref("case"), mayBeEmpty: true),
            ["files"] = new SchemaObject
            {
                ["description"] = "The files of the pack and of its cases, by their paths within the pack.",
                ["type"] = "object",
                ["additionalProperties"] = new SchemaObject { ["description"] = "The content of the file.", ["type"] = "string" },
            },
            ["pack"] = Shapes.Ref("pack"),
            ["sha256"] = Shapes.Ref("sha256", "SHA-256 of the canonical form of the members bundleFormat, cases, files and pack."),
            ["signatures"] = Shapes.List("The signatures, in the order of their keys.", Shapes.Ref("signature")),
        });
        file["$defs"] = new SchemaObject
        {
            ["case"] = Record("Case", "How a case came out.", new()
            {
                ["file"] = Shapes.Ref("text", "The file of the case within the pack."),
                ["name"] = Shapes.Ref("text", "The name of the case."),
                ["outcome"] = Shapes.Words("Outcome of its episode.", VocabularyWords.Of<CoverageOutcome>()),
                ["result"] = Shapes.Words("Whether it passed, or passed and nobody has confirmed what it expects.", "passed", "unreviewed"),
            }),
            ["pack"] = Record("Pack", "Which pack, exactly.", new()
            {
                ["id"] = Shapes.Ref("text", "Id of the pack."),
                ["sha256"] = Shapes.Ref("sha256", "SHA-256 of its canonical content: all files but those of its cases."),
                ["version"] = Shapes.Ref("text", "Semantic version of the pack."),
            }),
            ["signature"] = Record("Signature", "A signature over the bundle without its signatures.", new()
            {
                ["keyId"] = Shapes.Ref("sha256", "SHA-256 of the public key (SubjectPublicKeyInfo)."),
                ["value"] = new SchemaObject { ["description"] = "The signature in Base64.", ["type"] = "string", ["pattern"] = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", ["minLength"] = 4 },
            }),
            ["sha256"] = Shapes.Formed("^[0-9a-f]{64}$", "A SHA-256 is 64 lower-case hexadecimal digits."),
            ["text"] = Shapes.Text,
        };
        return file;
    }

    /// <summary>An object of which every member is always there.</summary>
    private static SchemaObject Record(string title, string description, SchemaObject properties) => Shapes.Record(title, description, [.. properties.Names], properties);
}
