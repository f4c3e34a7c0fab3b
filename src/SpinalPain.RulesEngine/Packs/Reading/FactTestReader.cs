using System.Collections.Immutable;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>Reads a test of one fact.</summary>
internal static class FactTestReader
{
    private static readonly string[] Tests = [.. FactTests.All.Select(test => test.Name)];

    public static ConditionSyntax Read(int id, SourceNode node, OperandReader operands, DiagnosticBag diagnostics)
    {
        var reader = new ObjectReader(node, "a test of a fact", diagnostics, ConditionForms.Of("fact").MemberNames);
        var path = reader.Path("fact");
        if (TestOf(node, diagnostics) is not { } test)
        {
            return new UnreadableSyntax { Id = id, Node = node };
        }

        var name = test.Name!;
        return new FactTestSyntax
        {
            Id = id,
            Node = node,
            Fact = path,
            Test = new(name, test),
            IsList = test.Kind == JsonValueKind.Array,
            Operands = ReadOperands(reader, test, operands, diagnostics),
            Before = name == "within" ? operands.Read(reader, "before", node) : null,
        };
    }

    private static SourceNode? TestOf(SourceNode node, DiagnosticBag diagnostics)
    {
        var tests = node.Children.Where(child => Tests.Contains(child.Name)).ToList();
        if (tests.Count == 2 && tests.Find(test => test.Name == "within") is { } within && tests.Exists(test => test.Name == "before"))
        {
            return within;
        }

        if (tests.Count > 1)
        {
            var words = ObjectReader.Words(tests.Select(test => test.Name!));
            diagnostics.Add(DiagnosticCodes.SeveralForms, tests[1].NameLocation, $"A fact has one test, and here are {words}.", "Put each test in an object of its own, in a list of \"all\".");
            return null;
        }

        // Where another member stands in the place of the test, it has been reported as unknown.
        if (tests.Count == 0 && node.Children.Count == 1)
        {
            diagnostics.Add(DiagnosticCodes.NoTest, node.Location, "A fact is named and not tested.", $"Add one of {ObjectReader.Words(Tests)}.");
        }

        return tests.FirstOrDefault();
    }

    private static ImmutableArray<OperandSyntax> ReadOperands(ObjectReader reader, SourceNode test, OperandReader operands, DiagnosticBag diagnostics)
    {
        var name = test.Name!;
        switch (FactTests.Find(name)!.Takes)
        {
            case TestOperand.Words:
                return reader.List(name, operands.ReadValue);
            case TestOperand.WordsOrList when test.Kind == JsonValueKind.Array:
                return reader.List(name, operands.ReadValue);
            case TestOperand.ValueSet:
                return [new WordSyntax(reader.Id(name).Node)];
            case TestOperand.CodeSystem:
                return [new WordSyntax(reader.Word(name, FactTests.CodeSystems).Node)];
            case TestOperand.True:
                if (test.Kind != JsonValueKind.True)
                {
                    diagnostics.Add(
                        DiagnosticCodes.WrongType,
                        test.Location,
                        $"The member \"isRecorded\" must be true and is {(test.Kind == JsonValueKind.False ? "false" : test.KindInWords)}.",
                        "A fact that is not recorded is unknown; there is no test for that.");
                }

                return [new FlagSyntax(test, Value: true)];
            default:
                return [operands.ReadValue(test)];
        }
    }
}
