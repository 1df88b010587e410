// Reads the files of its arguments, a response of GetRecords and one of DescribeStreamSummary, with the types that OpenAPI Generator makes
// of the document, and prints what the types hold.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	openapi "github.com/GIT_USER_ID/GIT_REPO_ID"
)

func main() {
	var records openapi.GetRecordsResponse
	read(os.Args[1], &records)
	fmt.Printf("MillisBehindLatest %.0f\n", *records.MillisBehindLatest)
	fmt.Println("NextShardIterator", records.GetNextShardIterator())
	fmt.Printf("ApproximateArrivalTimestamp %.3f\n", *records.Records[0].ApproximateArrivalTimestamp)
	var summary openapi.DescribeStreamSummaryResponse
	read(os.Args[2], &summary)
	fmt.Printf("StreamCreationTimestamp %.3f\n", *summary.StreamDescriptionSummary.StreamCreationTimestamp)
}

func read(file string, into any) {
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
