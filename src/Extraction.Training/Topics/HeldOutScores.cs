namespace Extraction.Training.Topics;

/// <summary>Score of every row for every topic, each from a model that has not seen the row.</summary>
internal sealed class HeldOutScores(int rows, int topics)
{
    private readonly float[] scores = new float[rows * topics];

    public float this[int row, int topic]
    {
        get => scores[(row * topics) + topic];
        set => scores[(row * topics) + topic] = value;
    }
}
