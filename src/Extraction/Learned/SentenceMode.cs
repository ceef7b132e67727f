using Extraction.Text;

namespace Extraction.Learned;

/// <summary>How a sentence uses capitals.</summary>
internal enum SentenceMode : byte
{
    /// <summary>As prose does.</summary>
    Prose,

    /// <summary>Every Longer Word Has One, as in many headlines.</summary>
    Title,

    /// <summary>ALL LETTERS ARE LARGE.</summary>
    Capitals,
}

/// <summary>Tells the <see cref="SentenceMode"/> of a sentence.</summary>
internal static class SentenceModes
{
    public static SentenceMode Of(Document document, Sentence sentence)
    {
        int small = 0, capital = 0, upper = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = document.TextOf(i);
            if (word.Length < 4 || !CharClass.IsLetter(word[0])) continue;
            if (!CharClass.IsUpper(word[0])) small++;
            else if (CharClass.IsUpper(word[1]) && CharClass.IsUpper(word[2])) upper++;
            else capital++;
        }

        if (small == 0 && upper >= 3 && upper > 3 * capital) return SentenceMode.Capitals;
        return small == 0 && capital >= 4 ? SentenceMode.Title : SentenceMode.Prose;
    }
}
