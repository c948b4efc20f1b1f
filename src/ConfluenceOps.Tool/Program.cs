Console.WriteLine("confluenceops");
