// Uses the types that OpenAPI Generator makes from the document: reads the files of its arguments, a response of GetRecords and one of
// DescribeStreamSummary, prints the values, and prints the bodies of requests that put objects.
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

	object := openapi.NewAnyObject()
	object.AdditionalProperties = map[string]any{"temperature": 21.5, "at": map[string]any{"floor": "2"}}
	data := openapi.PutRecordRequestData{AnyObject: object}
	write("PutRecord", openapi.NewPutRecordRequest(data, "key"))
	record := *openapi.NewPutRecordsRequestRecordsInner(data, "key")
	write("PutRecords", openapi.NewPutRecordsRequest([]openapi.PutRecordsRequestRecordsInner{record}))
}

func write(action string, request any) {
	text, err := json.Marshal(request)
	exitOn(err)
	fmt.Println(action, string(text))
}

func read(file string, into any) {
	text, err := os.ReadFile(file)
	exitOn(err)
	exitOn(json.Unmarshal(text, into))
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
