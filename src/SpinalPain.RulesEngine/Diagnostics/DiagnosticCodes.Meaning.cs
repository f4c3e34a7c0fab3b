namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>The meaning of packs.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Two things of one kind have the same id.</summary>
    public static DiagnosticCode DuplicateId { get; } = new("SP4001", "Duplicate id");

    /// <summary>No parameter has that id.</summary>
    public static DiagnosticCode UnknownParameter { get; } = new("SP4002", "Unknown parameter");

    /// <summary>No value set has that id.</summary>
    public static DiagnosticCode UnknownValueSet { get; } = new("SP4003", "Unknown value set");

    /// <summary>No definition has that id.</summary>
    public static DiagnosticCode UnknownDefinition { get; } = new("SP4004", "Unknown definition");

    /// <summary>No criterion has that id.</summary>
    public static DiagnosticCode UnknownCriterion { get; } = new("SP4005", "Unknown criterion");

    /// <summary>No source has that id.</summary>
    public static DiagnosticCode UnknownSource { get; } = new("SP4006", "Unknown source");

    /// <summary>No item has that id.</summary>
    public static DiagnosticCode UnknownItem { get; } = new("SP4007", "Unknown item");

    /// <summary>A path begins with a name that stands for nothing here.</summary>
    public static DiagnosticCode UnknownBinding { get; } = new("SP4008", "Unknown binding");

    /// <summary>A record has no fact of that name.</summary>
    public static DiagnosticCode UnknownFact { get; } = new("SP4009", "Unknown fact");

    /// <summary>A path goes on after a fact that has no parts, or stops at one that has only parts.</summary>
    public static DiagnosticCode PathDoesNotFit { get; } = new("SP4010", "Path does not end at a fact");

    /// <summary>A definition of a condition is used as a list, or the other way round.</summary>
    public static DiagnosticCode WrongDefinitionKind { get; } = new("SP4011", "Wrong kind of definition");

    /// <summary>A test is not one for facts of that type.</summary>
    public static DiagnosticCode TestDoesNotFit { get; } = new("SP4012", "Test does not fit the fact");

    /// <summary>Two sides of a test have different types.</summary>
    public static DiagnosticCode TypeMismatch { get; } = new("SP4013", "Types do not agree");

    /// <summary>Two sides of a comparison have different units.</summary>
    public static DiagnosticCode UnitMismatch { get; } = new("SP4014", "Units do not agree");

    /// <summary>A parameter of another type is needed.</summary>
    public static DiagnosticCode WrongParameterType { get; } = new("SP4015", "Wrong type of parameter");

    /// <summary>A code never has that word.</summary>
    public static DiagnosticCode UnknownCodeWord { get; } = new("SP4016", "Unknown word of a code");

    /// <summary>A threshold is written in a condition instead of the parameter sheet.</summary>
    public static DiagnosticCode LiteralThreshold { get; } = new("SP4017", "Literal threshold in a condition");

    /// <summary>A list is needed, and the path names something else.</summary>
    public static DiagnosticCode NotAList { get; } = new("SP4018", "Not a list");

    /// <summary>Improvement is asked for after something that is no procedure.</summary>
    public static DiagnosticCode NotAProcedure { get; } = new("SP4019", "Not a procedure");

    /// <summary>A date of the element is needed, and the path names something else.</summary>
    public static DiagnosticCode NotADateOfTheElement { get; } = new("SP4020", "Not a date of the element");

    /// <summary>A name from "as" is in force already.</summary>
    public static DiagnosticCode NameInForce { get; } = new("SP4021", "Name already in force");

    /// <summary>Definitions use one another in a circle.</summary>
    public static DiagnosticCode DefinitionCycle { get; } = new("SP4022", "Definitions in a circle");

    /// <summary>A condition is too deep or too large when its definitions are written out.</summary>
    public static DiagnosticCode ExpansionTooLarge { get; } = new("SP4023", "Too large with its definitions");

    /// <summary>A sentence names a parameter that does not exist, or has a lone brace.</summary>
    public static DiagnosticCode UnknownPlaceholder { get; } = new("SP4024", "Unknown placeholder");

    /// <summary>The unit of a parameter does not fit its type.</summary>
    public static DiagnosticCode UnitDoesNotFitType { get; } = new("SP4030", "Unit does not fit the type");

    /// <summary>The smallest value of a range is above its largest.</summary>
    public static DiagnosticCode RangeReversed { get; } = new("SP4031", "Range reversed");

    /// <summary>A value lies outside the range of its parameter.</summary>
    public static DiagnosticCode ValueOutOfRange { get; } = new("SP4032", "Value out of range");

    /// <summary>A duration or count is not a whole number from 0.</summary>
    public static DiagnosticCode NotWhole { get; } = new("SP4033", "Not a whole number");

    /// <summary>A period ends before it begins.</summary>
    public static DiagnosticCode PeriodReversed { get; } = new("SP4034", "Period reversed");

    /// <summary>Dated values are not in order of their dates.</summary>
    public static DiagnosticCode ValuesOutOfOrder { get; } = new("SP4035", "Values out of order");

    /// <summary>Two dated values hold on the same day.</summary>
    public static DiagnosticCode ValuesOverlap { get; } = new("SP4036", "Values overlap");

    /// <summary>No value holds on some day of the effective period.</summary>
    public static DiagnosticCode ValuesLeaveGap { get; } = new("SP4037", "Values leave a gap");

    /// <summary>A value holds on no day of the effective period.</summary>
    public static DiagnosticCode ValueNeverInForce { get; } = new("SP4038", "Value never in force", DiagnosticSeverity.Warning);

    /// <summary>A code does not have the form of its system.</summary>
    public static DiagnosticCode MalformedCode { get; } = new("SP4040", "Malformed code");

    /// <summary>The same thing stands twice in a list.</summary>
    public static DiagnosticCode Repeated { get; } = new("SP4041", "Repeated in a list");

    /// <summary>The codes of a value set are of another system than the fact.</summary>
    public static DiagnosticCode WrongCodeSystem { get; } = new("SP4042", "Wrong code system");

    /// <summary>No criterion covers an item.</summary>
    public static DiagnosticCode ItemNotCovered { get; } = new("SP4050", "Item not covered");

    /// <summary>A criterion that advises covers an item that decides, or the other way round.</summary>
    public static DiagnosticCode WeightMismatch { get; } = new("SP4051", "Weight does not agree");

    /// <summary>No policy requires a criterion.</summary>
    public static DiagnosticCode CriterionNotRequired { get; } = new("SP4052", "Criterion not required", DiagnosticSeverity.Warning);

    /// <summary>Nothing uses a parameter.</summary>
    public static DiagnosticCode UnusedParameter { get; } = new("SP4053", "Unused parameter", DiagnosticSeverity.Warning);

    /// <summary>Nothing uses a value set.</summary>
    public static DiagnosticCode UnusedValueSet { get; } = new("SP4054", "Unused value set", DiagnosticSeverity.Warning);

    /// <summary>Nothing uses a definition.</summary>
    public static DiagnosticCode UnusedDefinition { get; } = new("SP4055", "Unused definition", DiagnosticSeverity.Warning);

    /// <summary>Nothing cites a source.</summary>
    public static DiagnosticCode UnusedSource { get; } = new("SP4056", "Unused source", DiagnosticSeverity.Warning);

    /// <summary>No condition uses a payer-specific fact.</summary>
    public static DiagnosticCode UnusedExtension { get; } = new("SP4057", "Unused payer-specific fact", DiagnosticSeverity.Warning);

    /// <summary>A condition can never be true, or never be false.</summary>
    public static DiagnosticCode ConstantCondition { get; } = new("SP4060", "Condition never differs");

    /// <summary>The same condition stands twice in one list.</summary>
    public static DiagnosticCode RepeatedCondition { get; } = new("SP4061", "Condition repeated", DiagnosticSeverity.Warning);

    private static DiagnosticCode[] MeaningCodes =>
    [
        DuplicateId, UnknownParameter, UnknownValueSet, UnknownDefinition, UnknownCriterion, UnknownSource, UnknownItem, UnknownBinding, UnknownFact,
        PathDoesNotFit, WrongDefinitionKind, TestDoesNotFit, TypeMismatch, UnitMismatch, WrongParameterType, UnknownCodeWord, LiteralThreshold,
        NotAList, NotAProcedure, NotADateOfTheElement, NameInForce, DefinitionCycle, ExpansionTooLarge, UnknownPlaceholder,
        UnitDoesNotFitType, RangeReversed, ValueOutOfRange, NotWhole, PeriodReversed, ValuesOutOfOrder, ValuesOverlap, ValuesLeaveGap, ValueNeverInForce,
        MalformedCode, Repeated, WrongCodeSystem,
        ItemNotCovered, WeightMismatch, CriterionNotRequired, UnusedParameter, UnusedValueSet, UnusedDefinition, UnusedSource, UnusedExtension,
        ConstantCondition, RepeatedCondition,
    ];
}
