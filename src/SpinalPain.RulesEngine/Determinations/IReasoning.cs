using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>Gives the texts and the reasons of results for one line when somebody reads them. The same each time, on any thread.</summary>
internal interface IReasoning
{
    /// <summary>The heading of a criterion, with the thresholds in force.</summary>
    string TitleOf(Criterion criterion);

    /// <summary>The sentence for people.</summary>
    string MessageOf(Criterion criterion, CriterionStatus status);

    /// <summary>What to ask for where the record does not decide it.</summary>
    string AskOf(Criterion criterion);

    /// <summary>Where what JSON on one line tells of a criterion before its reasons is kept, once it was made.</summary>
    ref byte[]? HeadOf(Criterion criterion, CriterionStatus status);

    /// <summary>Why it stands as it was judged.</summary>
    CriterionReasons ReasonsOf(Criterion criterion, CriterionStatus status);

    /// <summary>For who writes the reasons of one criterion after the other, which is much quicker than to make them.</summary>
    ILineNotes TakeNotes();
}
